package dev.hourbook.api.web.contracts;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.json.Rates;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.api.web.problems.Found;
import dev.hourbook.ledger.contract.ContractId;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contracts as they stand. */
@RestController
@RequestMapping("/api/contracts")
final class Contracts {

  private final Company company;

  Contracts(Company company) {
    this.company = company;
  }

  /** A contract with the rates agreed for it alone, which stand before its card's. */
  record ContractWithRates(SignedContract contract, List<Rates> ownRates) {}

  @GetMapping
  ResponseEntity<Page<SignedContract>> listContracts(
      @ParameterObject Cursor cursor,
      @RequestParam(defaultValue = "") String client,
      @RequestParam(defaultValue = "") String expert) {
    List<SignedContract> rows = company
        .jdbc()
        .query(
            SignedContract.SELECT + """
                where contract > ? and (? = '' or client = ?)
                  and (? = '' or expert = ?)
                order by contract limit ?""",
            SignedContract::read,
            cursor.from(),
            client,
            client,
            expert,
            expert,
            cursor.toRead());
    return cursor.page(SignedContract.class, rows, SignedContract::contract);
  }

  @GetMapping("/{contract}")
  ContractWithRates readContract(@PathVariable ContractId contract) {
    List<SignedContract> rows = company
        .jdbc()
        .query(SignedContract.SELECT + "where contract = ?", SignedContract::read, contract.key());
    SignedContract signed = Found.in(rows, "contract/unknown", contract.key());
    return new ContractWithRates(signed, StoredRates.of(company.jdbc(), contract.toString()));
  }
}
