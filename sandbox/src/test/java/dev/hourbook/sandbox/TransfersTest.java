package dev.hourbook.sandbox;

import static dev.hourbook.sandbox.Playground.NOW;
import static dev.hourbook.sandbox.Playground.transferParams;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Transfer;
import com.stripe.model.TransferReversal;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferListParams;
import com.stripe.param.TransferReversalCreateParams;
import com.stripe.param.TransferReversalListParams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TransfersTest {
  private final Playground at = Playground.open();

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void aTransferMovesMoneyFromTheOneBalanceToTheOther() throws Exception {
    String expert = at.expertAndFunds(500_000);
    TransferCreateParams params = transferParams(expert, 380_050)
        .setTransferGroup("payout:2026-02-11:7q2")
        .setDescription("Week 7")
        .putMetadata("hourbook_attempt", "2")
        .build();
    Transfer made = at.stripe.v1().transfers().create(params);
    Transfer read = at.stripe.v1().transfers().retrieve(made.getId());
    assertThat(read.getAmount()).isEqualTo(380_050);
    assertThat(read.getDestination()).isEqualTo(expert);
    assertThat(read.getTransferGroup()).isEqualTo("payout:2026-02-11:7q2");
    assertThat(read.getMetadata()).containsOnly(Map.entry("hourbook_attempt", "2"));
    assertThat(read.getCreated()).isEqualTo(NOW.getEpochSecond());
    assertThat(read.getReversed()).isFalse();
    assertThat(at.sandbox.books().at(Place.balance(expert, "usd"))).isEqualTo(380_050);
    assertThat(at.sandbox.books().at(Place.balance(Store.PLATFORM, "usd"))).isEqualTo(119_950);
  }

  @Test
  void theSameBalanceIsNotSpentTwice() throws Exception {
    String expert = at.expertAndFunds(1_000);
    at.transfer(expert, 600);
    refused("balance_insufficient", () -> at.transfer(expert, 600));
    at.transfer(expert, 400);
    refused("balance_insufficient", () -> at.transfer(expert, 1));
  }

  @Test
  void whoCannotBePaidIsRefused() throws Exception {
    String expert = at.expertAndFunds(1_000);
    refused("resource_missing", () -> at.transfer("acct_1Nobody", 5));
    at.sandbox.experts().disable(expert, "under_review");
    refused("insufficient_capabilities_for_transfer", () -> at.transfer(expert, 5));
    at.sandbox.experts().close(expert);
    refused("resource_missing", () -> at.transfer(expert, 5));
  }

  @Test
  void transfersAreFoundByGroupDestinationAndTime() throws Exception {
    String one = at.expertAndFunds(1_000);
    String two = at.sandbox.experts().open("US", "usd");
    at.stripe
        .v1()
        .transfers()
        .create(transferParams(one, 1).setTransferGroup("a").build());
    at.sandbox.moveBy(Duration.ofHours(1));
    at.stripe
        .v1()
        .transfers()
        .create(transferParams(two, 2).setTransferGroup("b").build());
    assertThat(found(TransferListParams.builder().setTransferGroup("a"))).containsExactly(1L);
    assertThat(found(TransferListParams.builder().setDestination(two))).containsExactly(2L);
    var later =
        TransferListParams.Created.builder().setGte(NOW.getEpochSecond() + 1).build();
    assertThat(found(TransferListParams.builder().setCreated(later))).containsExactly(2L);
    assertThat(found(TransferListParams.builder())).containsExactly(2L, 1L);
    assertThat(found(TransferListParams.builder().setTransferGroup("c"))).isEmpty();
  }

  @Test
  void aLongListIsReadPageByPageWithoutGapOrDouble() throws Exception {
    String expert = at.expertAndFunds(1_000);
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      made.add(at.transfer(expert, 1).getId());
    }
    var page = at.stripe
        .v1()
        .transfers()
        .list(TransferListParams.builder().setLimit(10L).build());
    assertThat(page.getHasMore()).isTrue();
    List<String> read = new ArrayList<>();
    page.autoPagingIterable().forEach(transfer -> read.add(transfer.getId()));
    assertThat(read).containsExactlyElementsOf(made.reversed());
    var before =
        TransferListParams.builder().setEndingBefore(made.get(20)).setLimit(3L).build();
    var newer = at.stripe.v1().transfers().list(before);
    assertThat(newer.getData())
        .extracting(Transfer::getId)
        .containsExactly(made.get(23), made.get(22), made.get(21));
    assertThat(newer.getHasMore()).isTrue();
  }

  @Test
  void aTransferIsReversedInPartsUntilNothingIsLeft() throws Exception {
    String expert = at.expertAndFunds(6_000);
    at.transfer(expert, 5_000);
    Transfer transfer = at.transfer(expert, 1_000);
    TransferReversal part = reverse(transfer, 400L);
    assertThat(part.getAmount()).isEqualTo(400);
    assertThat(part.getTransfer()).isEqualTo(transfer.getId());
    Transfer partly = at.stripe.v1().transfers().retrieve(transfer.getId());
    assertThat(partly.getAmountReversed()).isEqualTo(400);
    assertThat(partly.getReversed()).isFalse();
    assertThatThrownBy(() -> reverse(transfer, 601L)).isInstanceOf(InvalidRequestException.class);
    reverse(transfer, 600L);
    Transfer wholly = at.stripe.v1().transfers().retrieve(transfer.getId());
    assertThat(wholly.getReversed()).isTrue();
    assertThat(wholly.getReversals().getData()).hasSize(2);
    assertThatThrownBy(() -> reverse(transfer, 1L)).isInstanceOf(InvalidRequestException.class);
    var list = at.stripe
        .v1()
        .transfers()
        .reversals()
        .list(transfer.getId(), TransferReversalListParams.builder().build());
    assertThat(list.getData()).extracting(TransferReversal::getAmount).containsExactly(600L, 400L);
    assertThat(at.sandbox.books().at(Place.balance(Store.PLATFORM, "usd"))).isEqualTo(1_000);
  }

  @Test
  void whatWasPaidOutCannotBeReversed() throws Exception {
    String expert = at.expertAndFunds(1_000);
    Transfer transfer = at.transfer(expert, 1_000);
    at.payout(expert, 900);
    refused("balance_insufficient", () -> reverse(transfer, 101L));
    reverse(transfer, 100L);
  }

  private TransferReversal reverse(Transfer transfer, long minor) throws Exception {
    return at.stripe
        .v1()
        .transfers()
        .reversals()
        .create(
            transfer.getId(),
            TransferReversalCreateParams.builder().setAmount(minor).build());
  }

  private List<Long> found(TransferListParams.Builder params) throws Exception {
    return at.stripe.v1().transfers().list(params.build()).getData().stream()
        .map(Transfer::getAmount)
        .toList();
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            refusal -> assertThat(refusal.getCode()).isEqualTo(code));
  }
}
