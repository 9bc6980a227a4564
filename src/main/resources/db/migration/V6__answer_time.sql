-- How long an answer took, roughly; nothing for answers of which that was not measured.
alter table answer add column seconds integer;
