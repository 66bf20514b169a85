-- A known contact keeps its client, its BSN where none is given, and who recorded it when.
INSERT INTO main.contact (
    id, client_id, kind, surname, prefix, initials, first_names, organisation, function, function_other, agb, email,
    bsn, street, house_number, house_letter, house_addition, postcode, town, foreign_address, country, secret_address,
    birth_date, deceased_on, remark, recorded_at, recorded_by
)
VALUES (
    :id, :client, :kind, :surname, :prefix, :initials, :first_names, :organisation, :function, :function_other, :agb,
    :email, :bsn, :street, :house_number, :house_letter, :house_addition, :postcode, :town, :foreign_address, :country,
    :secret_address, :birth_date, :deceased_on, :remark, :at, :by
)
ON CONFLICT (id) DO UPDATE SET
    kind = :kind, surname = :surname, prefix = :prefix, initials = :initials, first_names = :first_names,
    organisation = :organisation, function = :function, function_other = :function_other, agb = :agb, email = :email,
    street = :street, house_number = :house_number, house_letter = :house_letter, house_addition = :house_addition,
    postcode = :postcode, town = :town, foreign_address = :foreign_address, country = :country,
    secret_address = :secret_address, bsn = coalesce(:bsn, bsn), birth_date = :birth_date, deceased_on = :deceased_on, remark = :remark
