package org.totalplace.extract.discover;

import java.net.URI;
import org.totalplace.extract.fetch.Address;
import org.totalplace.extract.fetch.FetchFailure;
import org.totalplace.extract.fetch.FetchFailure.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Pages that programs read. */
final class JsonPage {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonPage() {}

  /**
   * @throws FetchFailure when it cannot be had, or is no JSON
   */
  static JsonNode read(Pages pages, String address, String version)
      throws FetchFailure, InterruptedException {
    try {
      return MAPPER.readTree(pages.read(address(address), version));
    } catch (JacksonException | StackOverflowError e) {
      throw new FetchFailure(Kind.FAILED, 0, address + " answers with what is no JSON");
    }
  }

  /**
   * @throws FetchFailure when the answer lacks what a catalogue of this kind has
   */
  static JsonNode need(JsonNode node, String name, String address) throws FetchFailure {
    JsonNode found = node.path(name);
    if (found.isMissingNode() || found.isNull()) {
      throw new FetchFailure(Kind.FAILED, 0, address + " has no " + name + " in its answer");
    }
    return found;
  }

  static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
  }

  static URI address(String text) throws FetchFailure {
    return Address.of(text)
        .orElseThrow(() -> new FetchFailure(Kind.FAILED, 0, text + " is no address"));
  }
}
