package dev.hourbook.api.bank;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.bank.BankCommand.MatchBankLine;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.projections.bank.Candidates;
import dev.hourbook.projections.bank.Candidates.Doubt;
import dev.hourbook.projections.bank.Candidates.Found;
import dev.hourbook.projections.bank.Candidates.Pair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.ConcurrencyException;

/** Matches every line that the rules know beyond doubt; what they doubt stays a break. */
public final class Matching {

  private final Company company;

  /** Matching in the company's book. */
  public Matching(Company company) {
    this.company = company;
  }

  /** Lines that were matched, and pairs that fit and were not the only ones. */
  public record Matched(List<Pair> pairs, List<Doubt> doubts) {}

  /** Matches what fits now; whatever somebody else took meanwhile is passed over. */
  public Matched run(Instant at, Actor by) {
    company.caughtUp();
    Found found = new Candidates(company.jdbc()).found();
    List<Pair> matched = new ArrayList<>();
    for (Pair pair : found.pairs()) {
      if (isGranted(new MatchBankLine(pair.line(), pair.parts(), pair.rule(), at, by))) {
        matched.add(pair);
      }
    }
    company.caughtUp();
    return new Matched(matched, found.doubts());
  }

  private boolean isGranted(MatchBankLine command) {
    try {
      company.send(command);
      return true;
    } catch (Refused | ConcurrencyException taken) {
      return false;
    }
  }
}
