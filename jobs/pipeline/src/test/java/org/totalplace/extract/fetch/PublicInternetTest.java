package org.totalplace.extract.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicInternetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd00:ec2::254",
        "fec0::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2001:0:1::1",
        "2001:db8::1",
        "3fff::1"
      })
  void isPublic_reservedAddress_no(String address) throws Exception {
    assertThat(PublicInternet.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "151.101.0.144",
        "8.8.8.8",
        "172.32.0.1",
        "192.167.1.1",
        "223.255.255.1",
        "2a04:4e42::144",
        "2606:4700::1",
        "64:ff9b::808:808",
        "::ffff:8.8.8.8"
      })
  void isPublic_addressOfAWebsite_yes(String address) throws Exception {
    assertThat(PublicInternet.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org/a.csv", "file:///etc/passwd", "http://me@8.8.8.8/", "http://8.8.8.8:22/",
        "http://2130706433/", "http://[::1]/", "http://localhost/", "http://127.1/"
      })
  void check_addressThatIsNoWebsite_isRefused(String address) {
    assertThatThrownBy(() -> new PublicInternet(false).check(URI.create(address)))
        .isInstanceOf(FetchFailure.class);
  }

  @Test
  void check_website_passes() throws Exception {
    new PublicInternet(false).check(URI.create("https://151.101.0.144/api"));
  }
}
