package dev.hourbook.ledger.contract;

import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import java.time.Instant;
import java.util.Currency;

/** Why terms are refused. */
public sealed interface ContractRefusal extends Refusal {

  /** No such contract. */
  record UnknownContract(ContractId contract) implements ContractRefusal {
    @Override
    public String code() {
      return "contract/unknown";
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public String message() {
      return "There is no contract " + contract.key() + "; sign it first.";
    }
  }

  /** No such rate card. */
  record UnknownCard(RateCardId card) implements ContractRefusal {
    @Override
    public String code() {
      return "contract/unknown-rate-card";
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public String message() {
      return "There is no rate card " + card.key() + "; publish it first.";
    }
  }

  /** A card needs at least one version. */
  record CardWithoutRates(RateCardId card) implements ContractRefusal {
    @Override
    public String code() {
      return "contract/card-without-rates";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "Rate card " + card.key() + " has no rate; give at least one version.";
    }
  }

  /** Two versions from one moment. */
  record SameMomentTwice(EffectiveFrom from) implements ContractRefusal {
    @Override
    public String code() {
      return "contract/same-moment-twice";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "Two versions are effective from " + from + "; keep one.";
    }
  }

  /** Terms that change what was valued already, without a word why. */
  record RateInThePast(EffectiveFrom from, Instant at) implements ContractRefusal {
    @Override
    public String code() {
      return "contract/rate-in-the-past";
    }

    @Override
    public String message() {
      return "A rate from " + from + " lies before " + at + "; give a reason, or a moment to come.";
    }
  }

  /** One person asked and approved. */
  record SamePersonTwice(Actor actor) implements ContractRefusal {
    @Override
    public String code() {
      return "contract/same-person-twice";
    }

    @Override
    public String message() {
      return actor + " cannot approve their own change of terms; ask a second person.";
    }
  }

  /** A contract or card in one currency with rates in another. */
  record OtherCurrency(Currency contract, Currency rate) implements ContractRefusal {
    @Override
    public String code() {
      return "contract/other-currency";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "These terms are in " + contract + ", the rate in " + rate + "; give one currency.";
    }
  }

  /** Nothing more can be agreed on an ended contract. */
  record AlreadyEnded(ContractId contract, EffectiveFrom end) implements ContractRefusal {
    @Override
    public String code() {
      return "contract/already-ended";
    }

    @Override
    public String message() {
      return "Contract " + contract.key() + " ends on " + end + "; sign a new one.";
    }
  }
}
