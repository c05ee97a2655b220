from django import template

from careers import wording

register = template.Library()
register.filter("money", wording.say_money)
register.filter("pay", wording.say_pay)
register.filter("years", wording.say_years)
register.filter("range", wording.say_range)
register.filter("figure", wording.say_number)
