package dev.paceline.query.projection;

import dev.paceline.query.goal.GoalRows;
import dev.paceline.query.order.OrderRows;
import dev.paceline.query.sales.TakenBackRows;
import dev.paceline.query.ticker.TickerRows;

/** All rows of one store. */
public interface StoreRows extends GoalRows, OrderRows, TickerRows, TakenBackRows {}
