package dev.paceline.standalone.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An entry of {@code paceline.clients}, as it was written.
 *
 * @param secretHashes of each secret that the client may use
 * @param stores ids, or {@code *} alone for all
 */
record ConfiguredClient(
    @Nullable String id,
    @DefaultValue List<String> secretHashes,
    @DefaultValue List<String> stores,
    @DefaultValue List<String> scopes) {}
