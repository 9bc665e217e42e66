package org.totalplace.count.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.totalplace.count.ShippedCount.rows;
import static org.totalplace.count.ShippedCount.value;

import org.junit.jupiter.api.Test;

/** Places that are like a place, from the characteristics that are published with them. */
final class SimilarPlaceTest {
  @Test
  void everyPlace_hasTwentyOfItsType_orAllThatThereAre() {
    assertThat(
            rows(
                "SELECT place_type, count(DISTINCT place_code) AS places, count(*) / count(DISTINCT place_code) AS each,"
                    + " max(characteristics) AS used FROM similar_place GROUP BY place_type ORDER BY place_type"))
        .extracting(Object::toString)
        .containsExactly(
            "{place_type=council_area, places=32, each=20.0, used=6}",
            "{place_type=county, places=21, each=20.0, used=6}",
            "{place_type=london_borough, places=33, each=20.0, used=6}",
            "{place_type=metropolitan_district, places=36, each=20.0, used=6}",
            "{place_type=ni_district, places=11, each=10.0, used=5}",
            "{place_type=non_metropolitan_district, places=164, each=20.0, used=6}",
            "{place_type=principal_area, places=22, each=20.0, used=6}",
            "{place_type=unitary_authority, places=63, each=20.0, used=6}");
  }

  /** A reader who has place_characteristic finds the same distance and the same order. */
  @Test
  void distance_isWhatTheCharacteristicsSay() {
    assertThat(
            value(
                "SELECT count(*) FROM similar_place s JOIN ("
                    + "SELECT a.place_code, b.place_code AS similar_code,"
                    + " sqrt(sum(a.importance * (a.standardised - b.standardised) ** 2) / sum(a.importance)) AS distance"
                    + " FROM place_characteristic a JOIN place_characteristic b USING (place_type, characteristic)"
                    + " WHERE a.is_used GROUP BY ALL) c USING (place_code, similar_code)"
                    + " WHERE abs(s.distance - c.distance) > 0.0011"))
        .isEqualTo("0");
    assertThat(
            value(
                "SELECT count(*) FROM (SELECT rank, distance, lag(distance) OVER (PARTITION BY place_code ORDER BY rank) AS nearer"
                    + " FROM similar_place) WHERE distance < nearer"))
        .isEqualTo("0");
  }

  @Test
  void characteristics_areThePublishedFigures() {
    assertThat(
            value(
                "SELECT value::BIGINT FROM place_characteristic WHERE place_name = 'Devon' AND characteristic = 'population'"))
        .isEqualTo(
            value(
                "SELECT sum(population) FROM place_year WHERE financial_year = '2024-25' AND place_name IN ('East Devon', 'Exeter',"
                    + " 'Mid Devon', 'North Devon', 'South Hams', 'Teignbridge', 'Torridge', 'West Devon')"));
    assertThat(
            value(
                "SELECT count(*) FROM place_characteristic c JOIN place_year y ON y.place_code_current = c.place_code"
                    + " AND y.financial_year = '2024-25' WHERE c.characteristic = 'population' AND c.value <> y.population"))
        .isEqualTo("0");
  }

  /** Pinned, so that another machine or engine that orders otherwise is seen. */
  @Test
  void nearest_andTheReason_arePinned() {
    assertThat(
            rows(
                "SELECT place_name, string_agg(similar_name, ', ' ORDER BY rank) AS nearest FROM similar_place"
                    + " WHERE rank <= 3 AND place_name IN ('Devon', 'Manchester', 'Exeter', 'Blackpool', 'Belfast')"
                    + " GROUP BY place_name ORDER BY place_name"))
        .extracting(Object::toString)
        .containsExactly(
            "{place_name=Belfast, nearest=Armagh City, Banbridge and Craigavon, Newry, Mourne and Down, Antrim and Newtownabbey}",
            "{place_name=Blackpool, nearest=Middlesbrough, Hartlepool, Halton}",
            "{place_name=Devon, nearest=Norfolk, Lincolnshire, Suffolk}",
            "{place_name=Exeter, nearest=Oxford, Cambridge, City of Lincoln}",
            "{place_name=Manchester, nearest=Liverpool, Coventry, Birmingham}");
    assertThat(
            value("SELECT reason FROM similar_place WHERE place_name = 'Manchester' AND rank = 1"))
        .isEqualTo(
            "close in density and universal credit; differs in children, young adults and older residents");
  }
}
