-- What a run is for: a quiz, a pretest, a single question inside an article, or a review. A quiz taken after a
-- pretest of the same questions names the pretest's run.
alter table run add column kind varchar(10) default 'quiz' not null;
alter table run add column pretest varchar(32) references run (id);
update run set kind = 'embedded' where came_from <> '';
