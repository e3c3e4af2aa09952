package dev.paceline.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;

@DisplayName("The command side")
class ArchitectureTest {
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.paceline.command");

  @Test
  @DisplayName("does not know the query side")
  void knowsNoOtherSide() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.paceline.query..", "dev.paceline.standalone..")
        .check(classes);
  }

  @Test
  @DisplayName("has no cycles among its features")
  void noCycles() {
    slices().matching("dev.paceline.command.(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  @DisplayName("takes the time from a clock")
  void noNow() {
    noClasses().should().callMethod(Instant.class, "now").check(classes);
  }

  @Test
  @DisplayName("decides without a clock, a log or the web")
  void decidesAlone() {
    noClasses()
        .that()
        .containAnyFieldsThat(
            DescribedPredicate.describe(
                "identify an aggregate", field -> field.isAnnotatedWith(AggregateIdentifier.class)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.paceline.command.web..",
            "dev.paceline.command.bus..",
            "dev.paceline.eventstore..",
            "org.slf4j..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .beAnnotatedWith(Configuration.class)
        .check(classes);
  }
}
