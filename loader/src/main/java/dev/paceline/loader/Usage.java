package dev.paceline.loader;

/** The command line cannot be understood. */
final class Usage extends Exception {
  private static final long serialVersionUID = 1L;

  private static final String TEXT =
      """

      Usage: java -jar loader.jar [options] STORE FILE

      Streams FILE (NDJSON of order commands, plain or gzipped; - for standard input) into STORE.
      Safe to repeat: what is recorded already stays as it is.

        --url URL                      the server, http://127.0.0.1:8080 by default
        --open "NAME,ZONE,CURRENCY"    opens the store first, such as "Acme,Europe/London,GBP"
        --client ID                    as whom, store-backend by default; its secret is in the
                                       variable PACELINE_PASSWORD or else in data/password
        --secret-file FILE             the secret is in FILE instead
        --token-url URL                where to get tokens, /oauth2/token of the server by default
        --token TOKEN                  sends this token instead of getting any; others on this
                                       machine can see it, so better set PACELINE_TOKEN to it
        --patience SECONDS             how long to try to reach a server again, 120 by default

      Ends with 0 when every line is in, 1 when some failed, 2 when it could not finish.\
      """;

  Usage(String problem) {
    super(problem + "\n" + TEXT);
  }
}
