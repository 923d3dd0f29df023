package org.santu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.read.ListAppender;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.santu.problem.SantuException;
import org.santu.store.SqlProblems;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose fault an error of the database is decides the status; what the inside looks like stays inside. */
class DatabaseProblemsTest {
    private static final String INSIDE = "relation \"santu.secret_table\" of role santu_owner";

    private static final IOException FULL = new IOException("/srv/secret_table/x: No space left on device");

    private final Failing failing = new Failing();
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(failing)
            .setControllerAdvice(new ProblemAdvice())
            .build();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @RestController
    static class Failing {
        private Exception problem;

        @GetMapping("/failing")
        String fail() throws Exception {
            throw problem;
        }
    }

    /** What other tests and applications of the run have to tell at the same moment is not ours. */
    private static final class OwnThread extends Filter<ILoggingEvent> {
        private final String name = Thread.currentThread().getName();

        @Override
        public FilterReply decide(ILoggingEvent event) {
            return event.getThreadName().equals(name) ? FilterReply.NEUTRAL : FilterReply.DENY;
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger("org.santu");
    }

    @BeforeEach
    void listen() {
        log.addFilter(new OwnThread());
        log.start();
        root().addAppender(log);
        root().setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        root().setAdditive(true);
        root().detachAppender(log);
    }

    private static SQLException sql(String state) {
        return new SQLException(INSIDE, state);
    }

    /** As PostgreSQL sends it. */
    private static SQLException postgres(String state, String message, String constraint) {
        String fields = "SERROR\0C" + state + "\0M" + message + "\0tsecret_table\0n" + constraint + "\0";
        return new PSQLException(new ServerErrorMessage(fields));
    }

    static Stream<Arguments> problems() {
        String database = "SANTU-STORE-DATABASE";
        String away = "SANTU-STORE-UNREACHABLE";
        String refused = "SANTU-STORE-VALUE-REFUSED";
        return Stream.of(
                // Not the asker's fault: a mistake of ours.
                Arguments.of(SqlProblems.translate(sql("42P01")), 500, database),
                Arguments.of(SqlProblems.translate(sql("42501")), 500, database),
                Arguments.of(SqlProblems.translate(sql("XX000")), 500, database),
                Arguments.of(SqlProblems.translate(sql(null)), 500, database),
                Arguments.of(SqlProblems.translate(sql("P0001")), 500, database),
                Arguments.of(new BadSqlGrammarException("ask", INSIDE, sql("42703")), 500, database),
                Arguments.of(new UncategorizedSQLException("ask", INSIDE, sql("XX001")), 500, database),
                Arguments.of(new UncheckedIOException(new IOException(INSIDE, sql("42P01"))), 500, database),
                Arguments.of(new IllegalStateException(INSIDE, sql("0A000")), 500, database),
                Arguments.of(new IllegalStateException(INSIDE), 500, "SANTU-HTTP-INTERNAL"),
                // Nobody's fault: it is away, or overrun.
                Arguments.of(SqlProblems.translate(sql("08006")), 503, away),
                Arguments.of(SqlProblems.translate(sql("57P01")), 503, away),
                Arguments.of(SqlProblems.translate(sql("53300")), 503, away),
                Arguments.of(SqlProblems.translate(new SQLTransientConnectionException(INSIDE)), 503, away),
                Arguments.of(new DataAccessResourceFailureException(INSIDE, sql("08003")), 503, away),
                Arguments.of(new IllegalStateException(INSIDE, sql("57P03")), 503, away),
                Arguments.of(
                        new TransactionSystemException("JDBC rollback", new SQLException("Connection is closed")),
                        503,
                        away),
                Arguments.of(new CannotGetJdbcConnectionException(INSIDE, sql("08001")), 503, "SANTU-DATABASE-BUSY"),
                Arguments.of(new CannotCreateTransactionException(INSIDE, sql("08001")), 503, "SANTU-DATABASE-BUSY"),
                Arguments.of(new QueryTimeoutException(INSIDE), 503, "SANTU-DATABASE-TIMEOUT"),
                Arguments.of(SqlProblems.translate(sql("57014")), 503, "SANTU-STORE-TIMEOUT"),
                Arguments.of(SqlProblems.translate(sql("40001")), 503, "SANTU-STORE-BUSY"),
                Arguments.of(SqlProblems.translate(sql("55P03")), 503, "SANTU-STORE-BUSY"),
                Arguments.of(SqlProblems.translate(sql("53100")), 507, "SANTU-STORE-DISK-FULL"),
                Arguments.of(new UncheckedIOException(FULL), 507, "SANTU-SERVER-DISK-FULL"),
                Arguments.of(new IllegalStateException("no upload", FULL), 507, "SANTU-SERVER-DISK-FULL"),
                // What somebody sent.
                Arguments.of(SqlProblems.translate(sql("23505")), 400, "SANTU-STORE-DUPLICATE-ID"),
                Arguments.of(SqlProblems.translate(sql("22P02")), 400, refused),
                Arguments.of(SqlProblems.translate(sql("22003")), 400, refused),
                Arguments.of(SqlProblems.translate(postgres("23514", INSIDE, "people_positive")), 400, refused),
                Arguments.of(new DataIntegrityViolationException(INSIDE, sql("22001")), 400, refused),
                Arguments.of(
                        new SantuException("SANTU-STORE-CONFLICT", "a", "b", "1", "2"), 412, "SANTU-STORE-CONFLICT"),
                Arguments.of(new SantuException("SANTU-ACCOUNT-EXISTS", "a"), 409, "SANTU-ACCOUNT-EXISTS"));
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @MethodSource("problems")
    void whoseFaultItIsDecidesTheStatus(Exception problem, int status, String code) throws Exception {
        failing.problem = problem;
        for (String language : List.of("zh", "en")) {
            MockHttpServletResponse answer = mvc.perform(get("/failing").header("Accept-Language", language))
                    .andReturn()
                    .getResponse();
            String body = answer.getContentAsString();
            assertThat(answer.getStatus()).as(body).isEqualTo(status);
            assertThat(body).contains("\"code\":\"" + code + "\"");
            assertThat(body).doesNotContain("secret_table", "santu_owner", "SQLException", "PSQLException");
            assertThat(answer.getHeader("Retry-After") != null).isEqualTo(status == 503);
        }
    }

    @Test
    void theLogHasTheRestUnderTheNumberThatTheAnswerGives() throws Exception {
        failing.problem = new BadSqlGrammarException("ask", "SELECT", sql("42P01"));
        String body = mvc.perform(get("/failing").header("Accept-Language", "en"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String number = body.replaceAll("(?s).*\\(number ([0-9a-f]{8})\\).*", "$1");
        assertThat(number).hasSize(8);
        assertThat(log.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage()).contains(number);
            assertThat(line.getThrowableProxy().getMessage()).isEqualTo(INSIDE);
        });
    }

    @Test
    void aFilterThatFindsTheDatabaseAwayAnswers503Too() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(
                RequestDispatcher.ERROR_EXCEPTION,
                new ServletException(new CannotGetJdbcConnectionException(INSIDE, sql("08001"))));
        var answer = new ProblemErrorController().error(request, Locale.ENGLISH);
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getBody().getDetail()).doesNotContain("secret_table");
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new ServletException(FULL));
        answer = new ProblemErrorController().error(request, Locale.ENGLISH);
        assertThat(answer.getStatusCode().value()).isEqualTo(507);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException(INSIDE));
        answer = new ProblemErrorController().error(request, Locale.ENGLISH);
        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(answer.getBody().getDetail()).containsPattern("number [0-9a-f]{8}");
    }
}
