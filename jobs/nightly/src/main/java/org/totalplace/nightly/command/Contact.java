package org.totalplace.nightly.command;

import java.util.Optional;
import org.totalplace.extract.fetch.FetchSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Whoever asks a server says who asks. */
final class Contact {
  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      defaultValue = "${env:TOTAL_PLACE_CONTACT}",
      description = {
        "E-mail or web address of whoever runs this, which every server that is asked is told;",
        "without one none is asked (default: environment variable TOTAL_PLACE_CONTACT)."
      })
  private String address;

  /** Empty where nobody is named: then nobody is asked. */
  Optional<FetchSettings> find() {
    if (address == null || address.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(FetchSettings.polite(Version.current(), address.strip()));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage());
    }
  }

  /** For what cannot be done without the web. */
  FetchSettings need() {
    return find()
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(),
                    "Servers are told who asks: name your e-mail or web address with --contact,"
                        + " or in TOTAL_PLACE_CONTACT"));
  }
}
