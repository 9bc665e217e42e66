package org.totalplace.tools.opinion;

import java.util.Collection;
import org.totalplace.normalise.reading.Reading;

/**
 * What we made of one file or of several.
 *
 * @param setAside pence of the rows that were skipped or rejected, most of them totals
 * @param rowsSetAside how many these are
 * @param fractions whether some amounts have fractions of a penny
 * @param refused why, where no file could be read
 */
record OurReading(
    long rows, long pence, long setAside, long rowsSetAside, boolean fractions, String refused) {
  static OurReading of(Collection<Reading> readings) {
    long rows = 0;
    long pence = 0;
    long setAside = 0;
    long rowsSetAside = 0;
    boolean fractions = false;
    String refused = "";
    for (Reading reading : readings) {
      rows += reading.account().accepted().rows();
      pence += reading.account().accepted().pence();
      setAside += reading.account().penceSkipped() + reading.account().rejected().pence();
      rowsSetAside += reading.account().skipped().rows() + reading.account().rejected().rows();
      fractions |= reading.notices().counts().containsKey("sub_pence");
      refused = reading.refused().map(notice -> notice.code()).orElse(refused);
    }
    return new OurReading(
        rows, pence, setAside, rowsSetAside, fractions, readings.size() == 1 ? refused : "");
  }
}
