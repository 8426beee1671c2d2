package dev.hourbook.api.web.parties;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.api.web.problems.Found;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.ClientCommand.ChangeBillingTerms;
import dev.hourbook.ledger.party.ClientCommand.OnboardClient;
import dev.hourbook.ledger.party.ClientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Clients: taken on, read, and their billing terms changed. */
@RestController
@RequestMapping("/api/clients")
final class Clients {

  private static final String SELECT =
      "select client, name, currency, cadence, net_days, zone from view.client ";

  private final Company company;
  private final Writes writes;

  Clients(Company company, Writes writes) {
    this.company = company;
    this.writes = writes;
  }

  /** A client to take on, under a key of the caller's choice. */
  record NewClient(ClientId client, String name, Currency currency, BillingTerms terms) {}

  /** A client as it stands. */
  record Client(String client, String name, String currency, Terms terms) {}

  /** When it is billed, and how many calendar days it has to pay. */
  record Terms(String cadence, int netDays, String zone) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Written> onboardClient(Caller caller, @RequestBody NewClient asked) {
    String id = asked.client().key();
    return writes.send(
        caller,
        Answer.created(id, Paths.of("clients", id)),
        new OnboardClient(
            asked.client(),
            asked.name(),
            asked.currency(),
            asked.terms(),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/{client}/billing-terms")
  ResponseEntity<Written> changeBillingTerms(
      Caller caller, @PathVariable ClientId client, @RequestBody BillingTerms terms) {
    return writes.send(
        caller,
        Answer.done(client.key(), Paths.of("clients", client.key())),
        new ChangeBillingTerms(client, terms, caller.at(), caller.actor()));
  }

  @GetMapping
  ResponseEntity<Page<Client>> listClients(@ParameterObject Cursor cursor) {
    List<Client> rows = company
        .jdbc()
        .query(
            SELECT + "where client > ? order by client limit ?",
            Clients::client,
            cursor.from(),
            cursor.toRead());
    return cursor.page(Client.class, rows, Client::client);
  }

  @GetMapping("/{client}")
  Client readClient(@PathVariable ClientId client) {
    List<Client> rows =
        company.jdbc().query(SELECT + "where client = ?", Clients::client, client.key());
    return Found.in(rows, "party/unknown-client", client.key());
  }

  private static Client client(ResultSet row, int n) throws SQLException {
    return new Client(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        new Terms(row.getString(4).toLowerCase(Locale.ROOT), row.getInt(5), row.getString(6)));
  }
}
