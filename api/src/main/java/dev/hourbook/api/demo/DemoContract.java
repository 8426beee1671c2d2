package dev.hourbook.api.demo;

import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.party.ExpertId;
import java.util.List;

/** One expert of the demo on one lab's project. */
record DemoContract(ContractId contract, ExpertId expert, DemoLab lab, int discipline, int number) {

  static DemoContract of(int number, Chance chance) {
    List<DemoLab> labs = List.of(DemoLab.values());
    DemoLab lab = labs.get(chance.below(labs.size()));
    String key = "%04d".formatted(number);
    return new DemoContract(
        new ContractId("C-" + key),
        new ExpertId("E-" + key),
        lab,
        chance.below(DemoDisciplines.NAMES.size()),
        number);
  }
}
