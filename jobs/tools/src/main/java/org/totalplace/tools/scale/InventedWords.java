package org.totalplace.tools.scale;

import java.util.List;

/** Names and labels that belong to nobody, each made from its number, the same every time. */
final class InventedWords {
  private static final String[] ONSETS =
      "B,Br,C,Cl,D,Dr,F,Fl,G,Gr,H,K,L,M,N,P,Pl,R,S,St,T,Tr,V,W,Wh,Y".split(",");
  private static final String[] VOWELS = "a,e,i,o,u,ea,oa".split(",");
  private static final String[] CODAS = "b,ck,dd,ff,l,ll,m,n,nt,p,r,rk,rn,s,st,th,x".split(",");
  private static final long SYLLABLES = (long) ONSETS.length * VOWELS.length * CODAS.length;
  private static final String[] ENDS = "ley,ton,by,wick,ford,ham,sett,worth,dale,mere".split(",");
  private static final String[] TRADES =
      ("Care,Construction,Transport,Catering,Nursing,Engineering,Highways,Software,Training,Housing,"
              + "Energy,Security,Cleaning,Waste,Printing,Legal,Fostering,Roofing,Supplies,Tutoring")
          .split(",");
  private static final String[] FORMS = "Ltd,Limited,PLC,LLP,Services Ltd,CIC".split(",");
  private static final String[] OTHERS =
      "House,Primary School,Nursery,Farm,Day Centre,Community Trust,Taxis,Associates".split(",");
  private static final List<String> LABELS =
      List.of(
          "Residential care",
          "Agency staff",
          "Repairs & maintenance",
          "Home to school transport",
          "Electricity",
          "Books, papers and sundries",
          "Consultants' fees",
          "Fostering allowances",
          "Rents",
          "Business rates",
          "Highways maintenance",
          "Software licences",
          "Grants to voluntary bodies",
          "Refuse collection",
          "Public health contracts",
          "Planning fees",
          "Leisure centres",
          "Libraries",
          "Street lighting",
          "Vehicle hire");

  private InventedWords() {}

  /** A made word for each number; two numbers have the same only beyond some thirty thousand. */
  static String word(long number) {
    long n = Math.floorMod(number, SYLLABLES * ENDS.length);
    String end = ENDS[(int) (n / SYLLABLES)];
    n %= SYLLABLES;
    String vowel = VOWELS[(int) (n / ONSETS.length % VOWELS.length)];
    return ONSETS[(int) (n % ONSETS.length)]
        + vowel
        + CODAS[(int) (n / ONSETS.length / VOWELS.length)]
        + end;
  }

  /** A firm: two words, so that hardly two of a million have one name. */
  static String company(long number) {
    return word(number)
        + " "
        + word(MadePublisher.mix(number, 7))
        + " "
        + TRADES[(int) Math.floorMod(number, (long) TRADES.length)]
        + " "
        + FORMS[(int) Math.floorMod(number / 3, (long) FORMS.length)];
  }

  static String person(long number) {
    String title = List.of("Mr", "Mrs", "Ms", "Dr").get((int) Math.floorMod(number, 4L));
    return title + " " + (char) ('A' + Math.floorMod(number / 4, 24L)) + " " + word(number / 5);
  }

  static String other(long number) {
    return word(number)
        + " "
        + word(MadePublisher.mix(number, 11))
        + " "
        + OTHERS[(int) Math.floorMod(number, (long) OTHERS.length)];
  }

  /** What money is for: an ordinary label, beyond the first few with a place. */
  static String label(long number) {
    String label = LABELS.get((int) Math.floorMod(number, (long) LABELS.size()));
    return number < LABELS.size() ? label : label + " " + word(number / LABELS.size());
  }
}
