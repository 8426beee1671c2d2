package dev.hourbook.api.cli;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line says of wrong words of an act, before it opens anything. */
class ActWordsTest extends Overheard {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "client add lab --currency USD --cadence daily | daily",
        "expert add E1 --zone Mars | Mars",
        "contract cap C1 lots | 'lots' is no length of work; give seconds like 28800",
        "contract cap C1 8:75 | '8:75' is no length of work",
        "contract end C1 --from 2026-02-30T00:00@Z | give a moment like 2026-03-01T00:00@Asia",
        "rate-card publish house/Law --from 2026-03-01T00:00@Z --bill USD:9 | --pay",
        "rate-card publish house/Law | --from",
        "hours | submit",
        "hours log C1 | WORK",
        "hours log C1 yesterday=8:00 | 'yesterday=8:00' is not right; give 2026-02-09=8:00",
        "hours log C1 2026-02-09=0 | is not right",
        "hours log C1 2026-02-09T08:00:00Z/2026-02-09T08:00:00Z | is not right",
        "hours approve | --week",
        "hours approve C1 | 'C1' is not right; give contract and week: C-17:2026-02-09@iso",
        "hours approve C1:2026-02-09@iso --week 2026-W07 | mutually exclusive",
        "hours rule C1:2026-02-09@iso for-me --reason x | there is no 'for-me'; there are for-ex",
        "hours hear C1:2026-02-09@iso maybe --reason x | 'maybe'; there are upheld, dismissed",
        "hours dispute C1:2026-02-09@iso --all --reason x | --answer-by",
        "hours remove C1:2026-02-09@iso --all --reason quality | there is no 'quality'",
        "hours remove C1:2026-02-09@iso --piece t:1@9-3 --reason spam | entry@from-to",
        "pay-run plan 2026-02-10@iso | '2026-02-10@iso' is no pay week",
        "pay-run approve 2026-02-09@iso | --hash",
        "payout paid p | --reference",
        "clawback decide p 1 forgive --reason x | forgive",
        "clawback propose p item --cause quality --reason x --document d | ITEM=2:00",
        "letters retry | GROUP"
      })
  void aWrongWordOfAnActIsUsage(String words, String complaint) {
    complains(words, complaint);
  }
}
