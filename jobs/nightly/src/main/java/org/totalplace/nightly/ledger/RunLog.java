package org.totalplace.nightly.ledger;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends all log messages, with stack traces, to the run's own file. Nothing is logged to the
 * terminal, where the run itself reports what matters.
 */
public final class RunLog implements AutoCloseable {
  private final FileAppender<ILoggingEvent> appender = new FileAppender<>();

  private final Appender<ILoggingEvent> terminal = root().getAppender("terminal");

  public RunLog(Path file) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%d{ISO8601} %-5level [%thread] %logger{20} %msg%n");
    encoder.start();
    appender.setContext(context);
    appender.setName("run");
    appender.setFile(file.toString());
    appender.setEncoder(encoder);
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
