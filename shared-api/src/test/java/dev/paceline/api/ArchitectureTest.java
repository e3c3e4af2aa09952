package dev.paceline.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The language")
class ArchitectureTest {
  private static final JavaClasses LANGUAGE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.paceline.api");

  @Test
  @DisplayName("knows no Spring")
  void knowsNoSpring() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "jakarta..")
        .check(LANGUAGE);
  }

  @Test
  @DisplayName("does no input or output")
  void doesNoInputOrOutput() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..",
            "java.nio.file..",
            "java.nio.channels..",
            "java.sql..",
            "java.net.http..",
            "javax..")
        .check(LANGUAGE);
  }

  @Test
  @DisplayName("is read without a wall clock")
  void readsNoClock() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(LANGUAGE);
  }

  @Test
  @DisplayName("knows of Axon only which field of a command names the stream")
  void knowsLittleOfAxon() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.paceline.api..",
            "java..",
            "com.fasterxml.jackson.annotation..",
            "tools.jackson..",
            "org.jspecify..",
            "org.axonframework.modelling.command..")
        .check(LANGUAGE);
  }
}
