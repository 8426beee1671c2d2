package dev.hourbook.api.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** Which part may know which: DESIGN's modules, packages and frameworks as rules. */
final class ArchitectureRules {
  private static final String OURS = "dev.hourbook..";
  private static final String LEDGER = "dev.hourbook.ledger..";
  private static final String TARGET =
      "org.axonframework.modelling.command.TargetAggregateIdentifier";

  private ArchitectureRules() {}

  /** A module uses nothing of ours but itself and the modules named. */
  static ArchRule usesOnly(String module, String... others) {
    String[] allowed = Stream.concat(Stream.of(module), Arrays.stream(others))
        .map(name -> "dev.hourbook." + name + "..")
        .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(allowed[0])
        .should()
        .dependOnClassesThat(resideInAPackage(OURS).and(not(resideInAnyPackage(allowed))));
  }

  static ArchRule stripeStaysInItsModule() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("dev.hourbook.stripe..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.stripe..");
  }

  static ArchRule ledgerKnowsNoFrameworkOfTheOutside() {
    return noClasses()
        .that()
        .resideInAPackage(LEDGER)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "java.sql..",
            "javax.sql..",
            "org.postgresql..",
            "org.flywaydb..",
            "java.net.http..",
            "jakarta..",
            "com.stripe..");
  }

  static ArchRule ledgerPackagesImportOnlyLeftwards() {
    return classes().that().resideInAPackage(LEDGER).should(new ImportLeftwards());
  }

  static ArchRule aggregatesArePackagePrivate() {
    return classes()
        .that()
        .areAnnotatedWith("org.axonframework.modelling.command.AggregateRoot")
        .or()
        .areAnnotatedWith("org.axonframework.spring.stereotype.Aggregate")
        .should()
        .bePackagePrivate();
  }

  static ArchRule ledgerRecordsKnowNoAxon() {
    return noClasses()
        .that()
        .resideInAPackage(LEDGER)
        .and()
        .areRecords()
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.axonframework..").and(not(HasName.Predicates.name(TARGET))));
  }

  /** Every event, command and refusal, by the interface of {@code ledger.message} it extends. */
  static ArchRule messagesAreRecords(String parent) {
    return classes()
        .that()
        .areAssignableTo("dev.hourbook.ledger.message." + parent)
        .and(not(JavaClass.Predicates.INTERFACES))
        .should()
        .beRecords();
  }

  static ArchRule rulesAndViewsSeeNoClock() {
    return noClasses()
        .that()
        .resideInAnyPackage(LEDGER, "dev.hourbook.projections..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.time\\.(Clock|InstantSource)");
  }

  /** Else what it asks for is stored once it has ended, and what cannot be stops it forever. */
  static ArchRule reactionsSendApart() {
    return noClasses()
        .that()
        .resideInAPackage(LEDGER)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.axonframework.commandhandling.gateway..");
  }

  static ArchRule packagesHaveNoCycles() {
    return slices().matching("dev.hourbook.(**)").should().beFreeOfCycles();
  }
}
