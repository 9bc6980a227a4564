-- How many questions a reader has reviewed today is asked with every page of review.
create index card_review_by_day on card_review (deck, reviewed);
