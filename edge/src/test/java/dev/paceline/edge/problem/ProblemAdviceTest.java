package dev.paceline.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@DisplayName("What fails while it is answered")
class ProblemAdviceTest {
  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(new Failing())
          .setControllerAdvice(new ProblemAdvice(new Failures(List.of())))
          .build();

  @Test
  @DisplayName("is a problem as long as nothing is on its way")
  void isAProblem() throws Exception {
    MockHttpServletResponse answer =
        mvc.perform(MockMvcRequestBuilders.get("/before")).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(500);
    assertThat(answer.getContentType()).isEqualTo("application/problem+json");
  }

  @Test
  @DisplayName("is cut off once a part of the answer is: nobody takes that for the whole")
  void isCutOff() {
    assertThatThrownBy(() -> mvc.perform(MockMvcRequestBuilders.get("/within")))
        .hasRootCauseMessage("out of order");
  }

  @RestController
  static class Failing {
    @GetMapping("/before")
    void before() {
      throw new IllegalStateException("out of order");
    }

    @GetMapping("/within")
    void within(HttpServletResponse response) throws IOException {
      response.getOutputStream().write(1);
      response.flushBuffer();
      throw new IllegalStateException("out of order");
    }
  }
}
