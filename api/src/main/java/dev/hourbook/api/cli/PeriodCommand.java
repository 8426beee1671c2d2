package dev.hourbook.api.cli;

import picocli.CommandLine.Command;

/** The months of the books. */
@Command(
    name = "period",
    mixinStandardHelpOptions = true,
    description = "Lists, checks, closes and reopens the months of the books.",
    subcommands = {
      PeriodLists.ListMonths.class,
      PeriodLists.Check.class,
      PeriodActs.Preview.class,
      PeriodActs.Close.class,
      PeriodActs.Reopen.class
    })
final class PeriodCommand {}
