package dev.hourbook.projections.contracts;

import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.projections.paging.Listing;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Paged;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Clients, their contracts and the rates that were agreed. */
public record ContractLists(Lists lists) {

  private static final String CONTRACTS = """
      select k.contract, k.client, cl.name, k.expert, k.project, k.discipline, k.card, k.currency,
        k.calendar, k.started, k.rounding, k.weekly_cap, k.status
      from view.contract k join view.client cl on cl.client = k.client
      where %s order by k.status, k.project, k.expert, k.contract""";

  private static final String RATES = """
      select card, effective_from, bill_rate, pay_rate from view.rate
      where %s order by card, effective_from desc""";

  private static final String CLIENT =
      "select client, name, currency, cadence, net_days, zone from view.client where %s";

  /** A client and how it is billed. */
  public record ClientRow(
      String client, String name, String currency, String cadence, int netDays, String zone) {}

  /** A contract as it stands; no cap is null, a cap is in seconds a week. */
  public record ContractRow(
      String contract,
      String client,
      String clientName,
      String expert,
      String project,
      String discipline,
      String card,
      String currency,
      String calendar,
      String started,
      Rounding rounding,
      @Nullable Long weeklyCap,
      String status) {}

  /** What an hour costs from a moment on; {@code own} rates go before those of the card. */
  public record RateRow(String from, Rate bill, Rate pay, boolean own) {}

  /** One client. */
  public Optional<ClientRow> client(String client) {
    return lists.first(
        CLIENT,
        Where.of("client = ?", client),
        (row, n) -> new ClientRow(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getInt(5),
            row.getString(6)));
  }

  /** A client's contracts, active ones first. */
  public Paged<ContractRow> ofClient(String client, int page) {
    return lists.page(
        new Listing<>(CONTRACTS, ContractLists::row), Where.of("k.client = ?", client), page);
  }

  /** An expert's contracts, active ones first. */
  public Paged<ContractRow> ofExpert(String expert, int page) {
    return lists.page(
        new Listing<>(CONTRACTS, ContractLists::row), Where.of("k.expert = ?", expert), page);
  }

  /** One contract. */
  public Optional<ContractRow> contract(String contract) {
    return lists.first(CONTRACTS, Where.of("k.contract = ?", contract), ContractLists::row);
  }

  /** The contract's own rates and those of its card, each from the latest on. */
  public List<RateRow> rates(ContractRow contract) {
    String own = "contract:" + contract.contract();
    return lists.all(
        RATES,
        Where.of("card in (?, ?)", own, "rate-card:" + contract.card()),
        (row, n) -> new RateRow(
            row.getString(2),
            Rate.parse(row.getString(3)),
            Rate.parse(row.getString(4)),
            row.getString(1).equals(own)));
  }

  private static ContractRow row(ResultSet row, int n) throws SQLException {
    return new ContractRow(
        row.getString("contract"),
        row.getString("client"),
        row.getString("name"),
        row.getString("expert"),
        row.getString("project"),
        row.getString("discipline"),
        row.getString("card"),
        row.getString("currency"),
        row.getString("calendar"),
        row.getString("started"),
        Rounding.parse(row.getString("rounding")),
        row.getObject("weekly_cap", Long.class),
        row.getString("status"));
  }
}
