package org.totalplace.nightly.ledger;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Sends all log messages, with stack traces, to the run's own file: as lines of text, or as JSON in
 * the form that Spring Boot's property {@code logging.structured.format.file} names ({@code ecs},
 * {@code gelf}, {@code logstash}). Nothing is logged to the terminal, where the run itself reports
 * what matters.
 */
public final class RunLog implements AutoCloseable {
  private static final String FORMAT = "logging.structured.format.file";
  private static final Map<String, Object> DEFAULTS =
      Map.of("logging.structured.ecs.service.name", "total-place");

  private final FileAppender<ILoggingEvent> appender = new FileAppender<>();

  private final Appender<ILoggingEvent> terminal = root().getAppender("terminal");

  public RunLog(Path file) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    appender.setContext(context);
    appender.setName("run");
    appender.setFile(file.toString());
    appender.setEncoder(encoder(context));
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addLast(new MapPropertySource("defaults", DEFAULTS));
    String format = environment.getProperty(FORMAT, "");
    return format.isEmpty() ? plain(context) : structured(context, environment, format);
  }

  private static Encoder<ILoggingEvent> plain(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%d{ISO8601} %-5level [%thread] %logger{20} %msg%n");
    encoder.start();
    return encoder;
  }

  /** One object of JSON a line, by Spring Boot's writers, which look for their settings here. */
  private static Encoder<ILoggingEvent> structured(
      LoggerContext context, StandardEnvironment environment, String format) {
    context.putObject(Environment.class.getName(), environment);
    StructuredLogEncoder encoder = new StructuredLogEncoder();
    encoder.setContext(context);
    encoder.setFormat(format);
    encoder.start();
    return encoder;
  }

  public void start() {
    appender.start();
    root().addAppender(appender);
    root().detachAppender(terminal);
  }

  @Override
  public void close() {
    root().detachAppender(appender);
    appender.stop();
    root().addAppender(terminal);
  }

  private static ch.qos.logback.classic.Logger root() {
    return (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  }
}
