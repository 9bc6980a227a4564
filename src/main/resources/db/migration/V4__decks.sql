-- What readers asked the site to remember. A deck is known by the SHA-256 of a key that only its reader has.
create table deck (
    id    varchar(64) primary key,
    begun date        not null
);

-- One question of a deck, and how it is remembered (FSRS): days of stability, difficulty from 1 to 10.
create table card (
    deck       varchar(64)      not null references deck (id),
    question   varchar(100)     not null,
    version    varchar(32)      not null,
    stability  double precision not null,
    difficulty double precision not null,
    due        date             not null,
    reviewed   date             not null,
    reps       integer          not null,
    primary key (deck, question)
);

-- Every review, so that later formulas can follow them from the beginning. A question counts once a run.
create table card_review (
    deck      varchar(64)  not null references deck (id),
    run       varchar(32)  not null,
    question  varchar(100) not null,
    version   varchar(32)  not null,
    reviewed  date         not null,
    rating    varchar(10)  not null,
    scheduler varchar(10)  not null,
    primary key (deck, run, question)
);

-- Which deck a review's answers belong to.
create table review_run (
    run  varchar(32) primary key,
    deck varchar(64) not null references deck (id)
);

create index review_run_by_deck on review_run (deck);
