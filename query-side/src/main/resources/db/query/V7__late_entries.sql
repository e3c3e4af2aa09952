-- What is told late, in the order of either ticker, and when it happened: whoever asks by what is known today of a moment
-- walks these from the newest on and looks at no row in vain. A sale that is told in time is in neither.
drop index ticker_entry_late;
create index ticker_entry_late on ticker_entry (store_id, seq, at) where late;
create index ticker_entry_late_with_tests on ticker_entry (store_id, seq_with_tests, at) where late;
