package dev.paceline.query.goal;

import java.math.BigInteger;

/** What a plain count of orders comes to. */
record PlainCount(BigInteger actual, long orders) {
  static final PlainCount NOTHING = new PlainCount(BigInteger.ZERO, 0);

  PlainCount plus(long counted, int placed) {
    return new PlainCount(actual.add(BigInteger.valueOf(counted)), orders + placed);
  }
}
