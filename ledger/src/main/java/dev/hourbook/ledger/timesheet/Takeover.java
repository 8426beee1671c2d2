package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.message.Actor;
import java.time.Instant;
import java.util.List;

/** Hours that come from another sheet: logged, submitted and approved at once. */
record Takeover(List<TimeEntry> entries, Instant at, Actor by, Actor approvedBy) {}
