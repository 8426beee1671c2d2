package dev.hourbook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.annotations.SerializedName;
import com.stripe.Stripe;
import com.stripe.net.ApiRequestParams.EnumParam;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.AccountListParams;
import com.stripe.param.AccountUpdateParams;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PayoutCreateParams;
import com.stripe.param.PayoutListParams;
import com.stripe.param.PayoutReverseParams;
import com.stripe.param.TopupCreateParams;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferListParams;
import com.stripe.param.TransferReversalCreateParams;
import com.stripe.param.TransferReversalListParams;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of parameters is held to the library, which was made from the same reference. */
class ReferenceTest {
  private static final Map<String, Class<?>> PARAMS = Map.ofEntries(
      Map.entry("GET /v1/accounts", AccountListParams.class),
      Map.entry("POST /v1/accounts", AccountCreateParams.class),
      Map.entry("POST /v1/accounts/{id}", AccountUpdateParams.class),
      Map.entry("POST /v1/account_links", AccountLinkCreateParams.class),
      Map.entry("GET /v1/transfers", TransferListParams.class),
      Map.entry("POST /v1/transfers", TransferCreateParams.class),
      Map.entry("POST /v1/transfers/{id}/reversals", TransferReversalCreateParams.class),
      Map.entry("GET /v1/transfers/{id}/reversals", TransferReversalListParams.class),
      Map.entry("GET /v1/payouts", PayoutListParams.class),
      Map.entry("POST /v1/payouts", PayoutCreateParams.class),
      Map.entry("POST /v1/payouts/{id}/reverse", PayoutReverseParams.class),
      Map.entry("GET /v1/balance_transactions", BalanceTransactionListParams.class),
      Map.entry("POST /v1/topups", TopupCreateParams.class),
      Map.entry("GET /v1/events", EventListParams.class));

  @Test
  void theLibraryPinsTheVersionThatTheSandboxSpeaks() {
    assertThat(Desk.VERSION).isEqualTo(Stripe.API_VERSION);
  }

  @Test
  void everyOperationTakesTheParametersOfTheLibraryAndNoOthers() {
    Rules rules = Rules.ofReference();
    PARAMS.forEach((operation, params) -> {
      Set<String> ours = rules.byOperation().getOrDefault(operation, List.of()).stream()
          .map(rule -> rule.name().replaceFirst("\\[.*", ""))
          .collect(Collectors.toCollection(TreeSet::new));
      assertThat(ours).as(operation).isEqualTo(names(params));
    });
  }

  @Test
  void everyListedValueOfAnEnumIsTheLibrarys() {
    assertThat(values("POST /v1/payouts", "method"))
        .containsExactlyInAnyOrderElementsOf(values(PayoutCreateParams.Method.values()));
    assertThat(values("POST /v1/transfers", "source_type"))
        .containsExactlyInAnyOrderElementsOf(values(TransferCreateParams.SourceType.values()));
    assertThat(values("POST /v1/accounts", "type"))
        .containsExactlyInAnyOrderElementsOf(values(AccountCreateParams.Type.values()));
  }

  private static List<String> values(String operation, String name) {
    return Rules.ofReference().byOperation().getOrDefault(operation, List.of()).stream()
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .orElseThrow()
        .values();
  }

  private static List<String> values(Object[] constants) {
    return Arrays.stream(constants)
        .map(constant -> ((EnumParam) constant).getValue())
        .toList();
  }

  private static Set<String> names(Class<?> params) {
    return Arrays.stream(params.getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(SerializedName.class))
        .map(ReferenceTest::name)
        .filter(name -> !name.startsWith("_stripe_java"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(Field field) {
    return field.getAnnotation(SerializedName.class).value();
  }
}
