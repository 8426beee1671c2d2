package dev.hourbook.api.house;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The classes keep DESIGN's order; {@link ArchitectureCatchesTest} proves each rule. A rule fails
 * when it finds nothing to look at, except where the first class is still to come.
 */
@AnalyzeClasses(packages = "dev.hourbook", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule theLedgerUsesNothingOfOurs = ArchitectureRules.usesOnly("ledger");

  @ArchTest
  static final ArchRule migrationsUseNothingOfOurs = ArchitectureRules.usesOnly("migrations");

  @ArchTest
  static final ArchRule projectionsUseTheLedger =
      ArchitectureRules.usesOnly("projections", "ledger");

  @ArchTest
  static final ArchRule stripeUsesTheLedger = ArchitectureRules.usesOnly("stripe", "ledger");

  @ArchTest
  static final ArchRule theSandboxUsesNothingOfOurs = ArchitectureRules.usesOnly("sandbox");

  @ArchTest
  static final ArchRule stripeStaysInItsModule = ArchitectureRules.stripeStaysInItsModule();

  @ArchTest
  static final ArchRule theLedgerKnowsNoFrameworkOfTheOutside =
      ArchitectureRules.ledgerKnowsNoFrameworkOfTheOutside();

  @ArchTest
  static final ArchRule ledgerPackagesImportOnlyLeftwards =
      ArchitectureRules.ledgerPackagesImportOnlyLeftwards();

  @ArchTest
  static final ArchRule aggregatesArePackagePrivate =
      ArchitectureRules.aggregatesArePackagePrivate().allowEmptyShould(true);

  @ArchTest
  static final ArchRule ledgerRecordsKnowNoAxon = ArchitectureRules.ledgerRecordsKnowNoAxon();

  @ArchTest
  static final ArchRule eventsAreRecords =
      ArchitectureRules.messagesAreRecords("LedgerEvent").allowEmptyShould(true);

  @ArchTest
  static final ArchRule commandsAreRecords =
      ArchitectureRules.messagesAreRecords("LedgerCommand").allowEmptyShould(true);

  @ArchTest
  static final ArchRule refusalsAreRecords =
      ArchitectureRules.messagesAreRecords("Refusal").allowEmptyShould(true);

  @ArchTest
  static final ArchRule rulesAndViewsSeeNoClock = ArchitectureRules.rulesAndViewsSeeNoClock();

  @ArchTest
  static final ArchRule reactionsSendApart = ArchitectureRules.reactionsSendApart();

  @ArchTest
  static final ArchRule packagesHaveNoCycles = ArchitectureRules.packagesHaveNoCycles();
}
