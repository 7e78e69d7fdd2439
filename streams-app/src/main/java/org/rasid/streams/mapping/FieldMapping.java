package org.rasid.streams.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.DateBasis;
import org.rasid.avro.PartyRole;
import org.rasid.avro.Place;
import org.rasid.avro.PlaceBasis;
import org.rasid.avro.PlacePrecision;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.Location;
import org.rasid.extraction.Party;

/** The fields that mentions and events share. */
final class FieldMapping {
    private FieldMapping() {}

    static org.rasid.avro.@Nullable DateSpan toAvro(@Nullable DateSpan span) {
        return span == null
                ? null
                : org.rasid.avro.DateSpan.newBuilder()
                        .setFrom(span.from())
                        .setTo(span.to())
                        .setGranularity(Enums.same(org.rasid.avro.Granularity.class, span.granularity()))
                        .setBasis(Enums.same(DateBasis.class, span.basis()))
                        .build();
    }

    static @Nullable DateSpan toDomain(org.rasid.avro.@Nullable DateSpan span) {
        return span == null
                ? null
                : new DateSpan(
                        span.getFrom(),
                        span.getTo(),
                        Enums.same(DateSpan.Granularity.class, span.getGranularity()),
                        Enums.same(DateSpan.Basis.class, span.getBasis()));
    }

    static @Nullable Place toAvro(@Nullable Location location) {
        return location == null
                ? null
                : Place.newBuilder()
                        .setVerbatim(location.verbatim())
                        .setPlaceId(location.placeId())
                        .setNameEn(location.nameEn())
                        .setCountry(location.country())
                        .setAdmin1(location.admin1())
                        .setLatitude(location.latitude())
                        .setLongitude(location.longitude())
                        .setPrecision(Enums.same(PlacePrecision.class, location.precision()))
                        .setBasis(Enums.same(PlaceBasis.class, location.basis()))
                        .build();
    }

    static @Nullable Location toDomain(@Nullable Place place) {
        return place == null
                ? null
                : new Location(
                        place.getVerbatim(),
                        place.getPlaceId(),
                        place.getNameEn(),
                        place.getCountry(),
                        place.getAdmin1(),
                        place.getLatitude(),
                        place.getLongitude(),
                        Enums.same(Location.Precision.class, place.getPrecision()),
                        Enums.same(Location.Basis.class, place.getBasis()));
    }

    static List<org.rasid.avro.Party> toAvro(List<Party> parties) {
        List<org.rasid.avro.Party> mapped = new ArrayList<>(parties.size());
        for (Party party : parties) {
            mapped.add(org.rasid.avro.Party.newBuilder()
                    .setRole(Enums.same(PartyRole.class, party.role()))
                    .setVerbatim(party.verbatim())
                    .setActorId(party.actorId())
                    .setNameEn(party.nameEn())
                    .setCountry(party.country())
                    .build());
        }
        return mapped;
    }

    static List<Party> toDomain(List<org.rasid.avro.Party> parties) {
        List<Party> mapped = new ArrayList<>(parties.size());
        for (org.rasid.avro.Party party : parties) {
            mapped.add(new Party(
                    Enums.same(Party.Role.class, party.getRole()),
                    party.getVerbatim(),
                    party.getActorId(),
                    party.getNameEn(),
                    party.getCountry()));
        }
        return mapped;
    }
}
