package dev.paceline.query.export;

import dev.paceline.api.audit.ExportRange;
import dev.paceline.query.chain.ChainFault;
import org.jspecify.annotations.Nullable;

/**
 * An export that can be written.
 *
 * @param fault what is known not to fit, in the export or around it: it will not be sealed
 */
record PreparedExport(ExportRange range, @Nullable ChainFault fault) {}
