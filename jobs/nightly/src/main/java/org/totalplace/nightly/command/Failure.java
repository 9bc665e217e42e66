package org.totalplace.nightly.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.totalplace.nightly.run.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Reports an unexpected failure: one sentence on the terminal, and the stack trace in a file that
 * it names.
 */
final class Failure implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
    PrintWriter err = command.getErr();
    err.println("Failed: " + sentence(e));
    err.println("The details are in " + details(e));
    return Outcome.FAILED.exitCode();
  }

  private static String sentence(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static String details(Exception e) {
    try {
      Path file = Files.createTempFile("total-place-", ".log");
      try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
        e.printStackTrace(writer);
      }
      return file.toString();
    } catch (IOException unwritable) {
      return "nowhere: " + unwritable.getMessage();
    }
  }
}
