package dev.paceline.api;

import java.util.Set;
import java.util.regex.Pattern;

/** The forms that identifiers may have, and the words that paths of the API already use. */
public final class Identifiers {
  private static final Pattern STORE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final Pattern OTHER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

  private Identifiers() {}

  /** Whether this could be the id of a store. */
  public static boolean isStoreId(String id) {
    return STORE.matcher(id).matches();
  }

  /** Whether this could be the id of an order, goal or refund. */
  public static boolean isId(String id) {
    return OTHER.matcher(id).matches();
  }

  /** Returns {@code id} if it may name a store. */
  public static String storeId(String id, Set<String> reserved) {
    return checked(id, isStoreId(id), STORE, reserved);
  }

  /** Returns {@code id} if it may name something within a store. */
  public static String id(String id, Set<String> reserved) {
    return checked(id, isId(id), OTHER, reserved);
  }

  private static String checked(String id, boolean fits, Pattern form, Set<String> reserved) {
    if (!fits) {
      throw new InvalidValue("must match " + form);
    }
    if (reserved.contains(id)) {
      throw new InvalidValue("is a reserved word");
    }
    return id;
  }
}
