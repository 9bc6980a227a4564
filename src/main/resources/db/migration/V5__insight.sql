-- Earlier versions that ask the same as the question does now; their answers are counted together.
create table same_question (
    question varchar(100) not null,
    version  varchar(32)  not null,
    primary key (question, version)
);

-- The text that a section of an article had from a day on, as a hash.
create table section_text (
    section    varchar(300) not null,
    first_seen date         not null,
    hash       varchar(32)  not null,
    primary key (section, first_seen)
);

-- The text of its section with which an editor last looked at a question.
create table question_look (
    question varchar(100) primary key,
    hash     varchar(32)  not null
);

-- What readers say is wrong with a question; deleted after 90 days.
create table report (
    id       varchar(32)   primary key,
    question varchar(100)  not null,
    version  varchar(32)   not null,
    words    varchar(1000) not null,
    told     date          not null
);

-- One row when the answers are made up, to show what the editor's pages tell.
create table simulation (
    since date primary key
);
