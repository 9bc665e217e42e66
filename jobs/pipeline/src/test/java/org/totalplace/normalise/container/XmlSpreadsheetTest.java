package org.totalplace.normalise.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class XmlSpreadsheetTest {
  @TempDir private Path folder;

  @Test
  void worksheets_ofExcel2003_areRead() throws IOException {
    String file =
        """
        <?xml version="1.0" encoding="windows-1252"?>
        <?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
          xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
         <Worksheet ss:Name="Spend"><Table>
          <Row><Cell><Data ss:Type="String">Supplier</Data></Cell>
           <Cell ss:MergeAcross="1"><Data ss:Type="String">Amount (£)</Data></Cell></Row>
          <Row/>
          <Row ss:Index="4"><Cell><Data ss:Type="String">Smith &amp; Co</Data></Cell>
           <Cell ss:Index="3"><Data ss:Type="Number">1234.50</Data></Cell>
           <Cell><Data ss:Type="DateTime">2019-04-03T00:00:00.000</Data></Cell></Row>
         </Table></Worksheet>
         <Worksheet ss:Name="Notes"><Table/></Worksheet>
        </Workbook>
        """;
    Opened opened = Opened.of(folder, file.getBytes(Charset.forName("windows-1252")));

    assertThat(opened.format()).isEqualTo("xml");
    assertThat(opened.sheets().get("Spend"))
        .containsExactly(
            List.of("Supplier", "Amount (£)", ""),
            List.of("Smith & Co", "", "1234.5", "2019-04-03"));
    assertThat(opened.lines().get("Spend")).containsExactly(1L, 4L);
    assertThat(opened.sheets().get("Notes")).isEmpty();
  }
}
