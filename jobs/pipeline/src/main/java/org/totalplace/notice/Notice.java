package org.totalplace.notice;

import java.util.Arrays;
import java.util.List;

/**
 * One thing seen in a published file that a reader of the figures may need to know. Problems of our
 * own run are exceptions, not notices. The code is the class name: {@code UnreadableAmountNotice}
 * is {@code unreadable_amount}. Every kind is listed here and in docs/NOTICES.md, which a test
 * generates.
 */
public sealed interface Notice
    permits AmbiguousDatesNotice,
        AmericanDatesNotice,
        AmountIsNumberNotice,
        AmountTooLargeNotice,
        AssumedEncodingNotice,
        BinaryDecimalNotice,
        BlankAmountNotice,
        ColumnByContentNotice,
        ColumnByPatternNotice,
        ContradictedReadingNotice,
        DamagedFileNotice,
        DashAmountNotice,
        DateOutsidePeriodNotice,
        DecimalCommaNotice,
        DollarSignNotice,
        EmptyFileNotice,
        EncryptedFileNotice,
        ErrorCellNotice,
        FileYearDateNotice,
        ForeignCurrencyNotice,
        HeadingNameMissingNotice,
        HeadingNeededNotice,
        HeadingShiftedNotice,
        HiddenSheetNotice,
        IgnoredFileNotice,
        LargeAmountNotice,
        LayoutMismatchNotice,
        LineEndsMendedNotice,
        LoneAmountNotice,
        LostCharactersNotice,
        MissingDateNotice,
        MissingPayeeNotice,
        MixedDatesNotice,
        MixedEncodingNotice,
        MixedLineEndsNotice,
        NilReturnNotice,
        NoAmountsNotice,
        NoHeadingNotice,
        NoPaymentsTableNotice,
        NoTableNotice,
        NotPaymentsNotice,
        NoteRowNotice,
        NulBytesNotice,
        OtherAmountUsedNotice,
        OverlongLineNotice,
        PdfFileNotice,
        PeriodOnlyDateNotice,
        RepeatedHeadingNotice,
        RepeatedSheetNotice,
        RepeatsNotCountedNotice,
        SecondColumnNotice,
        SerialDateNotice,
        SheetWithoutPaymentsNotice,
        SubPenceNotice,
        TooManyRejectsNotice,
        TotalMismatchNotice,
        TotalRowNotice,
        TwiceEncodedTextNotice,
        TwoRowHeadingNotice,
        UnbalancedQuoteNotice,
        UnclearPeriodNotice,
        UnitDeclaredNotice,
        UnknownFormatNotice,
        UnlabelledTotalNotice,
        UnmappedColumnNotice,
        UnreadableAmountNotice,
        UnreadableDateNotice,
        UnsafeFileNotice,
        WebPageNotice {
  At at();

  /** The text as published; empty where the notice is about more than one value. */
  String raw();

  Severity severity();

  /** One sentence: what was seen and what was done. Filled in, for this occurrence. */
  String explanation();

  default String code() {
    return code(getClass());
  }

  /** Of every kind, in the order of their names. */
  static List<String> codes() {
    return Arrays.stream(Notice.class.getPermittedSubclasses()).map(Notice::code).sorted().toList();
  }

  private static String code(Class<?> kind) {
    String name = kind.getSimpleName().replaceFirst("Notice$", "");
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
  }
}
