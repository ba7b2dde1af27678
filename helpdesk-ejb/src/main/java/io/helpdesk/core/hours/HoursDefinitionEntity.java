package io.helpdesk.core.hours;

import io.helpdesk.api.hours.HoursDefinition;
import io.helpdesk.api.hours.HoursDefinition.Holiday;
import io.helpdesk.api.hours.HoursDefinition.Opening;
import io.helpdesk.api.hours.SaveHoursDefinition;
import io.helpdesk.core.persistence.OfAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** When a desk is at work. Week and holidays are replaced as a whole, never changed in place. */
@Entity
@Table(name = "business_hours")
@DynamicUpdate
public class HoursDefinitionEntity implements OfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "business_hours_seq")
    @SequenceGenerator(name = "business_hours_seq", sequenceName = "business_hours_seq", allocationSize = 1)
    private Long id;

    @PartitionKey
    @Column(name = "account_id")
    private Long accountId;

    private String name;

    private String description;

    @Column(name = "always_open")
    private boolean alwaysOpen;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, StoredOpening> week;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<StoredHoliday> holidays;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** As JSON has it: {@code 09:00}. */
    record StoredOpening(String opens, String closes) {}

    /** As JSON has it: {@code 2027-01-01}. */
    record StoredHoliday(String name, String date) {}

    protected HoursDefinitionEntity() {}

    static HoursDefinitionEntity create(long accountId, SaveHoursDefinition command, Instant now) {
        var hours = new HoursDefinitionEntity();
        hours.accountId = accountId;
        hours.week = Map.of();
        hours.holidays = List.of();
        hours.createdAt = now;
        hours.write(command, now);
        return hours;
    }

    void write(SaveHoursDefinition command, Instant now) {
        name = command.name() == null ? name : command.name();
        description = command.description() == null
                ? description
                : command.description().orElse(null);
        alwaysOpen = command.alwaysOpen() == null ? alwaysOpen : command.alwaysOpen();
        week = command.week() == null ? week : stored(command.week());
        holidays = command.holidays() == null
                ? holidays
                : command.holidays().stream()
                        .map(each -> new StoredHoliday(each.name(), each.date().toString()))
                        .toList();
        updatedAt = now;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    HoursDefinition snapshot() {
        var days = new EnumMap<DayOfWeek, Opening>(DayOfWeek.class);
        week.forEach((day, opening) -> days.put(
                DayOfWeek.valueOf(day),
                new Opening(LocalTime.parse(opening.opens()), LocalTime.parse(opening.closes()))));
        var off = holidays.stream()
                .map(each -> new Holiday(each.name(), LocalDate.parse(each.date())))
                .toList();
        return new HoursDefinition(id, accountId, name, description, alwaysOpen, days, off, createdAt, updatedAt);
    }

    private static Map<String, StoredOpening> stored(Map<DayOfWeek, Opening> week) {
        var stored = new TreeMap<String, StoredOpening>();
        week.forEach((day, opening) -> stored.put(
                day.name(),
                new StoredOpening(opening.opens().toString(), opening.closes().toString())));
        return stored;
    }
}
