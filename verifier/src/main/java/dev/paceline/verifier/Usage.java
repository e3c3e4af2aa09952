package dev.paceline.verifier;

/** What was asked for is not to be had; the message says how to ask. */
final class Usage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Usage(String problem) {
    super(
        """
        %s

        Usage: java -jar paceline-verifier.jar FILE... --key KEY [--earlier]

          FILE  an export (GET /api/{store}/audit-export), plain or gzipped; several that follow
                each other, or of several stores, in their order
          KEY   the public key, as GET /api/audit-key shows it, or in PEM; may be given again
          --earlier  trusts also the keys that KEY lists as earlier ones

        It ends with 0 if everything is as it was recorded and signed, with 1 if not, and with 2
        if it could not look. The last line says WHOLE or FAULTS wherever it has looked.\
        """
            .formatted(problem));
  }
}
