package dev.paceline.standalone.database;

/**
 * Who may connect to the database that comes along.
 *
 * @param password of random letters and digits
 */
record DatabaseUser(String name, String password) {
  @Override
  public String toString() {
    return name;
  }
}
