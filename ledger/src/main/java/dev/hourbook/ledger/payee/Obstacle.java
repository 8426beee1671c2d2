package dev.hourbook.ledger.payee;

import java.util.Locale;

/** Why money that is due does not leave, in the order in which it is told. */
public enum Obstacle {
  /** Somebody holds it. */
  HELD("a person holds it", Mender.OPERATIONS),
  /** A list of sanctions has them. */
  SCREENING_HIT("the screening has a hit", Mender.COMPLIANCE),
  /** The provider has not answered. */
  SCREENING_PENDING("the screening has no answer yet", Mender.COMPLIANCE),
  /** Nobody has looked at the lists. */
  SCREENING_MISSING("no screening", Mender.COMPLIANCE),
  /** The lists have changed since. */
  SCREENING_EXPIRED("the screening has run out", Mender.COMPLIANCE),
  /** Nobody has seen who they are. */
  IDENTITY_MISSING("no proof of identity", Mender.EXPERT),
  /** They could not show who they are. */
  IDENTITY_FAILED("the proof of identity failed", Mender.OPERATIONS),
  /** What they showed has run out. */
  IDENTITY_EXPIRED("the proof of identity has run out", Mender.EXPERT),
  /** Nobody knows where to pay. */
  ACCOUNT_MISSING("no account on the rail", Mender.EXPERT),
  /** The rail does not pay there. */
  ACCOUNT_REFUSED("the rail refuses the account", Mender.EXPERT),
  /** The bank takes another currency, and nobody locked a rate at which it would be converted. */
  ACCOUNT_OTHER_CURRENCY(
      "the account takes another currency, and no rate is locked", Mender.OPERATIONS),
  /** It was planned at a rate that does not hold any more. */
  QUOTE_OVER("the rate at which it was planned is not locked any more", Mender.OPERATIONS),
  /** Since it was planned, and approved, the account is another. */
  ACCOUNT_NOT_AS_PLANNED("the account is another than was planned", Mender.OPERATIONS),
  /** The account is another since a short while. */
  ACCOUNT_COOLING_OFF("the account was changed lately", Mender.TIME),
  /** Others are paid to it too, and nobody said that they may be. */
  ACCOUNT_SHARED("others are paid to the same account", Mender.SECOND_PERSON),
  /** Nothing is signed for the tax office. */
  TAX_FORM_MISSING("no tax form", Mender.EXPERT),
  /** What they signed has run out. */
  TAX_FORM_EXPIRED("the tax form has run out", Mender.EXPERT),
  /** It was approved a short while ago. */
  SECURITY_PERIOD("approved within the security period", Mender.TIME),
  /** Its contract pays some days later. */
  CONTRACT_PAYS_LATER("the contract pays later", Mender.TIME),
  /** Its contract pays once the client has, and the client has not. */
  CLIENT_HAS_NOT_PAID("the client has not paid for it yet", Mender.TIME),
  /** They were never paid, and their first hours are young. */
  FIRST_PAYOUT("the first payout is held for a while", Mender.TIME),
  /** There is too little of it. */
  BELOW_MINIMUM("less than the least payout; it is carried forward", Mender.TIME),
  /** Less what they owe back there is too little of it. */
  TOO_LITTLE_LEFT("less than the least payout is left of it; it is carried forward", Mender.TIME);

  private final String missing;
  private final Mender mender;

  Obstacle(String missing, Mender mender) {
    this.missing = missing;
    this.mender = mender;
  }

  /** Stable code for machines: {@code account-cooling-off}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is missing, in words. */
  public String missing() {
    return missing;
  }

  /** Who can do something about it. */
  public Mender mender() {
    return mender;
  }

  /** Who mends what stands in the way. */
  public enum Mender {
    /** Whoever is to be paid. */
    EXPERT("the expert"),
    /** Whoever runs payouts. */
    OPERATIONS("operations"),
    /** Whoever answers for sanctions. */
    COMPLIANCE("compliance"),
    /** Two people, for each other. */
    SECOND_PERSON("a second person"),
    /** Nobody: it passes. */
    TIME("nobody: it passes");

    private final String words;

    Mender(String words) {
      this.words = words;
    }

    /** How it is said. */
    public String words() {
      return words;
    }
  }
}
