package org.totalplace.extract.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import org.totalplace.extract.fetch.FetchFailure.Kind;

/**
 * Only the public internet is asked: no address of this machine, of a private network, of a link
 * (where clouds keep their metadata) or of the reserved blocks, whatever name leads there. Every
 * hop is checked after its name was resolved.
 */
final class PublicInternet {
  private static final Set<Integer> PORTS = Set.of(-1, 80, 443, 8080, 8443);

  /** Network and length of prefix: what RFC 6890 and its successors reserve. */
  private static final String[] RESERVED = {
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.88.99.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/3"
  };

  private final boolean allowsPrivate;

  PublicInternet(boolean allowsPrivate) {
    this.allowsPrivate = allowsPrivate;
  }

  /**
   * @throws FetchFailure refused, or failed where the name is not known
   */
  void check(URI address) throws FetchFailure {
    String scheme = String.valueOf(address.getScheme());
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw refused(address, "is no http address");
    }
    if (address.getRawUserInfo() != null) {
      throw refused(address, "carries a name or password");
    }
    if (address.getHost() == null) {
      throw refused(address, "names no host");
    }
    if (allowsPrivate) {
      return;
    }
    if (!PORTS.contains(address.getPort())) {
      throw refused(address, "is at a port where no website is");
    }
    for (InetAddress resolved : resolve(address.getHost())) {
      if (!isPublic(resolved)) {
        throw refused(address, "is not on the public internet: " + resolved.getHostAddress());
      }
    }
  }

  /** Whether this is an address of the public internet. */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return Arrays.stream(RESERVED).noneMatch(network -> isIn(bytes, network));
    }
    int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
    boolean isTranslated = first == 0x64 && second == 0xff9b && isZero(bytes, 4, 12);
    if (isTranslated) {
      return isPublicV4(Arrays.copyOfRange(bytes, 12, 16));
    }
    boolean isGlobal = (first & 0xe000) == 0x2000;
    boolean isSpecial = first == 0x2001 && (second < 0x200 || second == 0xdb8);
    return isGlobal && !isSpecial && first != 0x2002 && first != 0x3fff;
  }

  private static boolean isPublicV4(byte[] bytes) {
    return Arrays.stream(RESERVED).noneMatch(network -> isIn(bytes, network));
  }

  private static boolean isZero(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(byte[] address, String network) {
    String[] parts = network.split("/");
    int mask = -1 << (32 - Integer.parseInt(parts[1]));
    int base = 0;
    for (String part : parts[0].split("\\.")) {
      base = base << 8 | Integer.parseInt(part);
    }
    int value = 0;
    for (byte b : address) {
      value = value << 8 | b & 0xff;
    }
    return (value & mask) == base;
  }

  private static InetAddress[] resolve(String host) throws FetchFailure {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new FetchFailure(Kind.FAILED, 0, "no machine has the name " + host);
    }
  }

  private static FetchFailure refused(URI address, String why) {
    return new FetchFailure(Kind.REFUSED, 0, address + " " + why);
  }
}
