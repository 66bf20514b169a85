INSERT INTO main.application (
    id, received_on, channel, surname, prefix, initials, first_names, street, house_number, house_letter,
    house_addition, postcode, town, bsn, kind, valid_from, valid_until, help_request, district_worker, recorded_at,
    recorded_by, state
)
VALUES (
    :id, :received_on, :channel, :surname, :prefix, :initials, :first_names, :street, :house_number, :house_letter,
    :house_addition, :postcode, :town, :bsn, :kind, :valid_from, :valid_until, :help_request, :district_worker, :at,
    :by, 'open'
)
