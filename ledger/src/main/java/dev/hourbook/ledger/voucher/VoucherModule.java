package dev.hourbook.ledger.voucher;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Vouchers and opening entries, with their handlers. */
public final class VoucherModule implements ConfigurerModule {

  @Override
  public void configureModule(Configurer configurer) {
    configurer.configureAggregate(JournalVoucher.class);
    configurer.configureAggregate(Opening.class);
  }
}
