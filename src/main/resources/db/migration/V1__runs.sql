-- Every version of a question that was ever shown, whole: an old answer can always be graded and read again.
create table question_version (
    version     varchar(32)  primary key,
    question    varchar(100) not null,
    source      varchar(100000) not null,
    first_shown date         not null
);

-- One time through a quiz. The id is the run's address and the only key to it; nothing here names a person.
create table run (
    id        varchar(32)  primary key,
    quiz      varchar(100) not null,
    seed      bigint       not null,
    started   date         not null,
    first_try boolean      not null,
    came_from varchar(200) not null
);

create table run_question (
    run      varchar(32)  not null references run (id),
    place    integer      not null,
    question varchar(100) not null,
    version  varchar(32)  not null references question_version (version),
    primary key (run, place)
);

-- The first answer to a question of a run; there is never a second.
create table answer (
    run        varchar(32)      not null,
    place      integer          not null,
    response   varchar(4000)    not null,
    score      double precision not null,
    verdict    varchar(10)      not null,
    confidence varchar(10)      not null,
    answered   date             not null,
    primary key (run, place),
    foreign key (run, place) references run_question (run, place)
);

create index run_question_by_version on run_question (version);
