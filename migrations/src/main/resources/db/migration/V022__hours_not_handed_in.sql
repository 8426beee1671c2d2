-- Who has not handed in hours is asked for on every look at the first page; nearly all have.

create index time_entry_logged on view.time_entry (timesheet) where state = 'logged';
