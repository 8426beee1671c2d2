package dev.hourbook.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule of the architecture finds what was planted for it. */
class ArchitectureCatchesTest {
  private static final String MONEY = "package dev.hourbook.ledger.money; ";

  @TempDir
  private Path folder;

  @Test
  void theLedgerUsingTheApi() {
    caught(
        ArchitectureRules.usesOnly("ledger"),
        "package dev.hourbook.api.web; public class Page {}",
        MONEY + "class Bad { dev.hourbook.api.web.Page page; }");
  }

  @Test
  void projectionsUsingStripe() {
    String stripe = "package dev.hourbook.stripe.rail; public class Rail {}";
    String view =
        "package dev.hourbook.projections.pay; class Bad { dev.hourbook.stripe.rail.Rail rail; }";
    caught(ArchitectureRules.usesOnly("projections", "ledger"), stripe, view);
    kept(ArchitectureRules.usesOnly("projections", "ledger", "stripe"), stripe, view);
  }

  @Test
  void stripeOutsideItsModule() {
    caught(
        ArchitectureRules.stripeStaysInItsModule(),
        "package dev.hourbook.api.web; class Bad { com.stripe.StripeClient client; }");
  }

  @Test
  void theLedgerUsingSql() {
    caught(
        ArchitectureRules.ledgerKnowsNoFrameworkOfTheOutside(),
        MONEY + "class Bad { java.sql.Connection connection; }");
  }

  @Test
  void theLedgerUsingSpring() {
    caught(
        ArchitectureRules.ledgerKnowsNoFrameworkOfTheOutside(),
        MONEY + "@org.springframework.stereotype.Component class Bad {}");
  }

  @Test
  void moneyImportingPayout() {
    String payout = "package dev.hourbook.ledger.payout; public class Payout {}";
    String money = MONEY + "public class Money {}";
    caught(
        ArchitectureRules.ledgerPackagesImportOnlyLeftwards(),
        payout,
        MONEY + "class Bad { dev.hourbook.ledger.payout.Payout payout; }");
    kept(
        ArchitectureRules.ledgerPackagesImportOnlyLeftwards(),
        money,
        "package dev.hourbook.ledger.payout; class Good { dev.hourbook.ledger.money.Money m; }",
        "package dev.hourbook.ledger; class Contents { dev.hourbook.ledger.money.Money money; }");
  }

  @Test
  void ledgerPackagesWithoutAPlace() {
    caught(
        ArchitectureRules.ledgerPackagesImportOnlyLeftwards(),
        "package dev.hourbook.ledger.misc; class Bad {}");
  }

  @Test
  void publicAggregates() {
    String root =
        "package dev.hourbook.ledger.payout; @org.axonframework.modelling.command.AggregateRoot ";
    caught(ArchitectureRules.aggregatesArePackagePrivate(), root + "public class Payout {}");
    kept(ArchitectureRules.aggregatesArePackagePrivate(), root + "class Payout {}");
  }

  @Test
  void recordsThatKnowAxon() {
    String type = "package dev.hourbook.ledger.payout; record Ask(%s String id) {}";
    caught(
        ArchitectureRules.ledgerRecordsKnowNoAxon(),
        type.formatted("@org.axonframework.modelling.command.AggregateIdentifier"));
    kept(
        ArchitectureRules.ledgerRecordsKnowNoAxon(),
        type.formatted("@org.axonframework.modelling.command.TargetAggregateIdentifier"));
  }

  @Test
  void eventsThatAreClasses() {
    String family = MONEY + "interface F extends dev.hourbook.ledger.message.LedgerEvent {}";
    caught(
        ArchitectureRules.messagesAreRecords("LedgerEvent"), family + " class Bad implements F {}");
    kept(
        ArchitectureRules.messagesAreRecords("LedgerEvent"),
        family + " record Good() implements F {}");
  }

  @Test
  void clocksInTheLedgerAndInViews() {
    caught(
        ArchitectureRules.rulesAndViewsSeeNoClock(),
        MONEY + "class Bad { java.time.Clock clock; }");
    caught(
        ArchitectureRules.rulesAndViewsSeeNoClock(),
        "package dev.hourbook.projections; class Bad { java.time.InstantSource clock; }");
  }

  @Test
  void reactionsThatSendInTheirOwnTransaction() {
    caught(
        ArchitectureRules.reactionsSendApart(),
        MONEY + "class Bad { org.axonframework.commandhandling.gateway.CommandGateway commands; }");
  }

  @Test
  void packagesInACircle() {
    caught(
        ArchitectureRules.packagesHaveNoCycles(),
        "package dev.hourbook.api.web; public class A { dev.hourbook.api.B b; }",
        "package dev.hourbook.api; public class B { dev.hourbook.api.web.A a; }");
  }

  private void caught(ArchRule rule, String... sources) {
    assertThat(rule.evaluate(Planted.in(folder, sources)).hasViolation()).isTrue();
  }

  private void kept(ArchRule rule, String... sources) {
    assertThat(rule.evaluate(Planted.in(folder, sources)).getFailureReport().getDetails())
        .isEmpty();
  }
}
